-- Where a parked record stands in the log, as text: what names it after a rebuild, too, when its id is another one.
alter table parked
    add column place text not null generated always as (topic || '-' || partition::text || ':' || "offset"::text) stored,
    add column in_log boolean not null default false; -- its bytes are to be fetched from the log
create unique index parked_by_place on parked (place);
create index parked_by_repairof on parked (repairof) where repairof is not null;
create index parked_in_log on parked (lane) where in_log;
create index parked_open on parked (id) where state = 'open';
create index parked_by_event on parked (source, event_id) where event_id is not null;

-- What people did with parked records, in order. By place, so that it can be carried over a rebuild.
create table parked_change (
    id    bigint generated always as identity primary key,
    place text        not null,
    at    timestamptz not null,
    state text        not null check (state in ('open', 'redriven', 'discarded')),
    "by"  text,
    note  text
);
create index parked_change_by_place on parked_change (place, id);

-- Records that are to be appended again, each parked record once at most. Whoever appends one holds it for a while;
-- if nobody tells where it stands by then, it is appended once more, which its identity makes harmless.
create table redrive (
    place        text primary key,
    topic        text        not null,
    record_key   bytea       not null,
    record_value bytea       not null,
    headers      jsonb       not null,
    event_source text        not null,
    event_id     text        not null,
    lot_id       text        not null,
    held_until   timestamptz not null,
    partition    integer,
    "offset"     bigint
);
create index redrive_waiting on redrive (held_until) where "offset" is null;

-- How many records of a source arrived in each of its latest minutes.
alter table source_count add column minutes jsonb not null default '{}'; -- {"28493811": 120, ...}: minutes since 1970
