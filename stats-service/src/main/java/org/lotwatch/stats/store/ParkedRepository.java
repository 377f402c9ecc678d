package org.lotwatch.stats.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.lotwatch.stats.domain.answer.ParkedFilter;
import org.lotwatch.stats.domain.answer.ParkedRecord;

/** Records that could not be counted. */
@ApplicationScoped
public class ParkedRepository {

    /** Latest first, before an id: what is parked meanwhile comes before the first page and shifts none. */
    public Uni<List<ParkedRecord>> page(Mutiny.Session session, ParkedFilter filter, long before, int most) {
        Map<String, Object> wanted = wanted(filter);
        String where = wanted.keySet().stream()
                .map(name -> " and p." + name + " = :" + name)
                .collect(Collectors.joining());
        Mutiny.SelectionQuery<ParkedEntity> query = session.createSelectionQuery(
                        "from ParkedEntity p where p.id < :before" + where + " order by p.id desc", ParkedEntity.class)
                .setParameter("before", before)
                .setMaxResults(most);
        wanted.forEach(query::setParameter);
        return query.getResultList()
                .map(rows -> rows.stream().map(ParkedEntity::record).toList());
    }

    public Uni<Optional<ParkedRecord>> one(Mutiny.Session session, long id) {
        return session.find(ParkedEntity.class, id)
                .map(row -> Optional.ofNullable(row).map(ParkedEntity::record));
    }

    /** How many records are open, those of no readable source among them. */
    public Uni<Long> open(Mutiny.Session session) {
        return session.createSelectionQuery("select count(*) from ParkedEntity p where p.state = 'open'", Long.class)
                .getSingleResult();
    }

    /** Open records by reason. */
    public Uni<Map<String, Long>> openByReason(Mutiny.Session session) {
        return session.createNativeQuery(
                        "select reason, count(*) from parked where state = 'open' group by reason order by reason")
                .getResultList()
                .map(ParkedRepository::byReason);
    }

    private static Map<String, Long> byReason(List<Object> rows) {
        Map<String, Long> records = new LinkedHashMap<>();
        for (Object row : rows) {
            Columns columns = new Columns(row);
            records.put(columns.text(), columns.number());
        }
        return records;
    }

    private static Map<String, Object> wanted(ParkedFilter filter) {
        Map<String, Object> wanted = new LinkedHashMap<>();
        put(wanted, "state", filter.state());
        put(wanted, "reason", filter.reason());
        put(wanted, "topic", filter.topic());
        put(wanted, "source", filter.source());
        return wanted;
    }

    private static void put(Map<String, Object> wanted, String name, @Nullable String value) {
        if (value != null) {
            wanted.put(name, value);
        }
    }
}
