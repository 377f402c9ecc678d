package org.lotwatch.outbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** Where events stand on Kafka, by what they speak of. */
@ApplicationScoped
public class Publications {

    private static final String OF_AGGREGATE =
            "from PublicationEntity p where p.aggregateType = :type and p.aggregateId = :id order by p.id";

    /** The published events of an aggregate, oldest command first; events that are still in the outbox are missing. */
    public Uni<List<Publication>> of(Mutiny.Session session, String aggregateType, String aggregateId) {
        return session.createSelectionQuery(OF_AGGREGATE, PublicationEntity.class)
                .setParameter("type", aggregateType)
                .setParameter("id", aggregateId)
                .getResultList()
                .map(rows -> rows.stream()
                        .flatMap(row -> row.publications().stream())
                        .toList());
    }
}
