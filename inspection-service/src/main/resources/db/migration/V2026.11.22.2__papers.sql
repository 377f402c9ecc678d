-- Versions are dates: the outbox's migrations (classpath:db/outbox) share this history.

-- One row per report or restoration, for lists and filters; what it says stands in paper_revision.
create table paper (
    kind        text        not null check (kind in ('inspection', 'restoration')),
    id          text        not null,
    seq         bigint      generated always as identity unique,
    lot_id      text        not null,
    lot_key     text        not null,
    state       text        not null check (state in ('standing', 'retracted')),
    revision    integer     not null check (revision > 0),
    rounds      bigint      not null check (rounds > 0),
    happened_at timestamptz not null,
    recorded_at timestamptz not null,
    primary key (kind, id)
);

create index paper_by_kind on paper (kind, seq);
create index paper_by_lot on paper (kind, lot_key, seq);

-- The history of a paper. Rows are only ever added. All results of a report are one value: it is stored as it is read, and kept
-- verbatim (json, not jsonb), so that the same content compares as the same
create table paper_revision (
    kind        text        not null,
    id          text        not null,
    number      integer     not null check (number > 0),
    source      text        not null,
    recorded_at timestamptz not null,
    reason      text        check (reason in ('did_not_occur', 'incorrect_data', 'duplicate')),
    note        text,
    content     json,
    primary key (kind, id, number),
    foreign key (kind, id) references paper,
    check (number > 1 or (reason is null and content is not null)),
    check (number = 1 or reason is not null)
);
