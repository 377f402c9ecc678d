-- Files of rows on their way in. A job's file waits in chunks until its rows are staged, so that any replica can go on with it.
create table import_job (
    seq bigint generated always as identity primary key,
    job text not null unique,
    state text not null,
    mode text not null,
    dry_run boolean not null,
    file_name text,
    file_bytes bigint not null,
    options text not null,
    format text,
    header text,
    columns text,
    detail text,
    bytes_read bigint not null default 0,
    last_row bigint not null default 0,
    rows_read bigint not null default 0,
    rows_accepted bigint not null default 0,
    rows_unchanged bigint not null default 0,
    rows_rejected bigint not null default 0,
    last_paper text collate "C" not null default '',
    cancel_asked boolean not null default false,
    created_at timestamptz not null default now(),
    started_at timestamptz,
    step_at timestamptz,
    ended_at timestamptz,
    lease_owner text,
    lease_until timestamptz
);

create index import_job_open on import_job (seq) where ended_at is null;

create table import_chunk (
    job bigint not null references import_job (seq) on delete cascade,
    n integer not null,
    bytes bytea not null,
    primary key (job, n)
);

alter table import_chunk alter column bytes set storage external;

-- A row leaves when it is recorded or found unchanged; rejected ones, which have faults, stay for the reject file.
create table import_row (
    job bigint not null references import_job (seq) on delete cascade,
    paper text collate "C" not null,
    row bigint not null,
    line text not null,
    faults text,
    primary key (job, paper, row)
);

create index import_row_rejected on import_row (job, row) where faults is not null;
