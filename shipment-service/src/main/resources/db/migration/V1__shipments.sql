-- One row per shipment, for lists; what it is made of stands in shipment_entry.
create table shipment (
    shipment_id   text        primary key,
    seq           bigint      generated always as identity unique,
    state         text        not null check (state in ('planned', 'loaded', 'retracted')),
    origin        text        not null,
    destination   text,
    lines         integer     not null check (lines > 0),
    rounds        bigint      not null check (rounds > 0),
    entries       integer     not null check (entries > 0),
    loaded_at     timestamptz,
    recorded_at   timestamptz not null
);

create index shipment_by_state on shipment (state, seq);

-- The history of a shipment, oldest first. Entries are only ever added.
create table shipment_entry (
    shipment_id   text        not null references shipment,
    number        integer     not null check (number >= 0),
    kind          text        not null check (kind in ('planned', 'loaded', 'adjusted', 'corrected', 'retracted')),
    recorded_at   timestamptz not null,
    content       text        not null check (content is json object),
    primary key (shipment_id, number)
);
