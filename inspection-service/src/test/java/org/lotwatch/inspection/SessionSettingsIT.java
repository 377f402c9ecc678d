package org.lotwatch.inspection;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import org.lotwatch.testkit.LotwatchServers;
import org.lotwatch.testkit.door.Door;
import org.lotwatch.testkit.door.SessionSettingsContract;

@QuarkusTest
@WithTestResource(value = LotwatchServers.class, initArgs = @ResourceArg(name = "database", value = "inspection"))
class SessionSettingsIT extends SessionSettingsContract {

    SessionSettingsIT() {
        super(Door.INSPECTIONS);
    }

    @Inject
    Pool pool;

    @Override
    protected String answer(String query) {
        return pool.query(query)
                .execute()
                .map(rows -> rows.iterator().next().getString(0))
                .await()
                .atMost(Duration.ofSeconds(30));
    }
}
