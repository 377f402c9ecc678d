-- The only row: what totals depend on besides the log. A change of it means a rebuild, never a mixture.
create table fold_settings (
    only_row     boolean primary key default true check (only_row),
    fold_version integer not null,
    lanes        integer not null,
    source_order text[]  not null,
    cluster_id   text    not null
);

-- One row per lane (partition i of all input topics). Its version is the fence: a commit that does not find the
-- version it expects has been overtaken.
create table lane_progress (
    lane              integer primary key,
    version           bigint      not null,
    next_offsets      jsonb       not null, -- {"round-inspected": 41820, ...}
    topic_ids         jsonb       not null, -- {"round-inspected": "3T0F...", ...}
    counts            jsonb       not null, -- records by what became of them; they add up to the records consumed
    newest_arrival    timestamptz,          -- of the records consumed so far
    published_version bigint      not null default 0, -- operability-totals holds everything up to here
    commit_id         uuid,                 -- drawn by the writer: tells a commit whose answer was lost from another's
    updated_at        timestamptz not null
) with (fillfactor = 50);

-- The latest tally of each lot, absolute: writing it twice is harmless.
create table lot_total (
    lot_key                   text primary key,
    lane                      integer     not null,
    version                   bigint      not null, -- lane version that wrote it
    lot_id                    text        not null,
    skeleton                  text        not null, -- key with look-alike letters folded
    nature                    text        not null, -- value, 'mixed' or 'unknown'; likewise below
    origin                    text        not null,
    destination               text        not null,
    shipment                  text        not null,
    produced_decade           text        not null,
    produced_from             integer,
    produced_to               integer,
    shipments                 text[]      not null,
    sources                   text[]      not null,
    introduced                bigint      not null,
    withdrawn                 bigint      not null,
    sampled_out               bigint      not null,
    uninspected               bigint      not null, -- 0 where the population is unknown
    inspected                 bigint      not null,
    operable                  bigint      not null,
    restorable                bigint      not null,
    inoperable                bigint      not null,
    undetermined              bigint      not null,
    restored                  bigint      not null,
    condemned                 bigint      not null,
    restored_unmatched        bigint      not null,
    reinspected_unmatched     bigint      not null,
    over_inspected            bigint      not null,
    unknown_population_rounds bigint      not null,
    lots                      integer     not null,
    population_unknown        integer     not null,
    first_event_at            timestamptz,
    last_event_at             timestamptz,
    last_inspected_at         timestamptz,
    next_due_at               timestamptz,          -- time of the earliest fact that lies after folded_as_of: stale from then on
    folded_as_of              timestamptz not null,
    ledger_entries            bigint      not null,
    discrepancies             jsonb       not null, -- [{code, since, detail, events: [{source, id}]}]
    check (introduced + over_inspected + reinspected_unmatched + unknown_population_rounds
           = withdrawn + sampled_out + uninspected + operable + restorable + inoperable + undetermined)
) with (fillfactor = 50); -- rows are rewritten all the time; room on the page and no index on what changes keeps that cheap
create index lot_total_by_skeleton on lot_total (skeleton);
create index lot_total_due on lot_total (next_due_at) where next_due_at is not null;
create index lot_total_discrepant on lot_total (lot_key) where discrepancies <> '[]';

-- What is claimed of each line of each shipment, and which claim stands.
create table shipment_line (
    shipment_id text    not null,
    lot_key     text    not null,
    line        integer not null,
    lane        integer not null,
    movement    text    not null,
    nature      text    not null,
    quantity    bigint  not null,
    inspected   bigint  not null, -- rounds of the lot inspected; of this shipment's only where the lot came in several
    origin      text    not null,
    destination text,
    loaded_at   timestamptz not null,
    claims      jsonb   not null, -- [{source, id, quantity, movement, time, accepted}]
    primary key (shipment_id, lot_key, line)
) with (fillfactor = 50);
create index shipment_line_by_lot on shipment_line (lot_key);

-- The entries of each commit that are not in pages yet. One row per lane and version, in the order of the ledgers.
create table journal (
    lane    integer not null,
    version bigint  not null,
    entries bytea   not null,
    primary key (lane, version)
);
alter table journal alter column entries set storage external; -- packed already

-- The ledgers themselves: a page holds entries [first_entry, first_entry + entries) of one lot and never changes.
create table ledger_page (
    lot_key     text    not null,
    first_entry bigint  not null,
    entries     integer not null,
    lane        integer not null,
    content     bytea   not null,
    primary key (lot_key, first_entry)
);
alter table ledger_page alter column content set storage external; -- packed already
create index ledger_page_by_lane on ledger_page (lane, lot_key, first_entry);

-- Per source, what became of its records. Absolute per lane.
create table source_count (
    lane          integer not null,
    source        text    not null,
    last_seen     timestamptz not null, -- arrival
    events        bigint  not null,
    applied       bigint  not null,
    duplicates    bigint  not null,
    late          bigint  not null,
    parked        bigint  not null,
    unknown_types bigint  not null,
    wrong_keys    bigint  not null,
    clock_skew_ms bigint  not null,    -- largest of (event time - arrival), where positive
    primary key (lane, source)
);

-- Records that could not be counted, with their bytes; a relay copies them to the dead-letter topics.
create table parked (
    id        bigint generated always as identity primary key,
    lane      integer     not null,
    topic     text        not null,
    partition integer     not null,
    "offset"  bigint      not null,
    arrival   timestamptz not null,
    source    text,
    event_id  text,
    reason    text        not null,
    pointer   text        not null,
    detail    text        not null,
    state     text        not null default 'open' check (state in ('open', 'redriven', 'discarded')),
    repairof  text,
    record_key   bytea,
    record_value bytea,
    headers   jsonb       not null,  -- [{key, value (base64)}]
    relayed   boolean     not null default false,
    unique (topic, partition, "offset")
);
create index parked_unrelayed on parked (lane) where not relayed;
