package org.lotwatch.imports;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.lotwatch.imports.table.Cells;
import org.lotwatch.imports.table.Field;

/**
 * What a service makes of rows: papers, such as manifests. The rules are those of its REST resource.
 *
 * @param <P> a paper that is valid in itself
 */
public interface Paperwork<P> {

    /** What the papers are called, such as {@code shipment}. */
    String paper();

    /** The columns that are known. */
    List<Field> fields();

    /** The field that names the paper to which a row belongs. */
    String idField();

    /** How many rows a paper has at most. */
    int mostRows();

    /** Names what is wrong with a row by itself. */
    void check(Cells row);

    /**
     * The paper that these rows make.
     *
     * @param rows with the same id, in the order of the file, each right by itself
     * @return {@code null} when faults were named
     */
    @Nullable
    P assemble(List<Cells> rows);

    /** What recording each of the papers would come to, in their order; nothing is changed. */
    Uni<List<Finding>> foresee(List<P> papers);

    /**
     * Records a paper in one transaction.
     *
     * @param beside what else belongs to the transaction, done only when the paper is new
     */
    Uni<Finding> record(P paper, Function<Mutiny.Session, Uni<Void>> beside);
}
