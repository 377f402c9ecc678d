package org.lotwatch.stats.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Rows written as one statement: an array per column, {@code INSERT … SELECT … FROM unnest(…) ORDER BY key ON CONFLICT}. The
 * order keeps two writers from waiting for each other in a circle.
 *
 * @param <R> what a row is made of
 */
final class SetInsert<R> {

    private final List<Column<R>> columns;
    private final String sql;

    private SetInsert(List<Column<R>> columns, String sql) {
        this.columns = columns;
        this.sql = sql;
    }

    static <R> Builder<R> into(String table, String... keys) {
        return new Builder<>(table, List.of(keys));
    }

    void write(Connection connection, List<R> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < columns.size(); i++) {
                Column<R> column = columns.get(i);
                statement.setArray(i + 1, connection.createArrayOf(column.sent(), column.values(rows)));
            }
            statement.executeUpdate();
        }
    }

    /** A {@code text[]} as its literal: an array of arrays would need them to be of one length. */
    static String literal(Collection<String> texts) {
        return texts.stream()
                .map(text -> '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** PostgreSQL holds every character but one. */
    private static @Nullable String storable(@Nullable String text) {
        return text == null || text.indexOf('\0') < 0 ? text : text.replace('\0', '\uFFFD');
    }

    private record Column<R>(
            String name,
            String sent,
            String stored,
            IntFunction<@Nullable Object[]> array,
            Function<R, @Nullable Object> value) {

        @Nullable
        Object[] values(List<R> rows) {
            @Nullable Object[] values = array.apply(rows.size());
            for (int i = 0; i < values.length; i++) {
                values[i] = value.apply(rows.get(i));
            }
            return values;
        }
    }

    /** Names the columns, then what happens to rows that are there already. */
    static final class Builder<R> {

        private final String table;
        private final List<String> keys;
        private final List<Column<R>> columns = new ArrayList<>();

        private Builder(String table, List<String> keys) {
            this.table = table;
            this.keys = keys;
        }

        Builder<R> number(String name, ToLongFunction<R> value) {
            return optionalNumber(name, value::applyAsLong);
        }

        Builder<R> optionalNumber(String name, Function<R, @Nullable Long> value) {
            return column(name, "int8", "bigint", Long[]::new, value::apply);
        }

        Builder<R> text(String name, Function<R, @Nullable String> value) {
            return column(name, "text", "text", String[]::new, row -> storable(value.apply(row)));
        }

        Builder<R> json(String name, Function<R, String> value) {
            return column(name, "text", "jsonb", String[]::new, value::apply);
        }

        Builder<R> truth(String name, Predicate<R> value) {
            return column(name, "bool", "boolean", Boolean[]::new, value::test);
        }

        Builder<R> texts(String name, Function<R, Collection<String>> value) {
            return column(name, "text", "text[]", String[]::new, row -> literal(value.apply(row)));
        }

        Builder<R> time(String name, Function<R, @Nullable Instant> value) {
            return column(name, "text", "timestamptz", String[]::new, row -> {
                Instant instant = value.apply(row);
                return instant == null ? null : instant.toString();
            });
        }

        Builder<R> bytes(String name, Function<R, byte @Nullable []> value) {
            return column(name, "bytea", "bytea", byte[][]::new, value::apply);
        }

        private Builder<R> column(
                String name,
                String sent,
                String stored,
                IntFunction<@Nullable Object[]> array,
                Function<R, @Nullable Object> value) {
            columns.add(new Column<>(name, sent, stored, array, value));
            return this;
        }

        /** A row that is there already is overwritten. */
        SetInsert<R> overwriting() {
            return ending("do update set "
                    + columns.stream()
                            .map(Column::name)
                            .filter(name -> !keys.contains(name))
                            .map(name -> name + " = excluded." + name)
                            .collect(Collectors.joining(", ")));
        }

        /** A row that is there already stays. */
        SetInsert<R> keeping() {
            return ending("do nothing");
        }

        /** No row may be there: one that is, is a mistake, and nothing is written. */
        SetInsert<R> onlyNew() {
            return made("");
        }

        private SetInsert<R> ending(String onConflict) {
            return made(" on conflict (" + String.join(", ", keys) + ") " + onConflict);
        }

        private SetInsert<R> made(String conflict) {
            String key = String.join(", ", keys);
            String names = each(Column::name);
            String sql = "insert into " + table + " (" + names + ") select "
                    + each(column -> column.name() + "::" + column.stored())
                    + " from unnest(" + each(column -> "?::" + column.sent() + "[]")
                    + ") as given (" + names + ") order by " + key + conflict;
            return new SetInsert<>(List.copyOf(columns), sql);
        }

        private String each(Function<Column<R>, String> text) {
            return columns.stream().map(text).collect(Collectors.joining(", "));
        }
    }
}
