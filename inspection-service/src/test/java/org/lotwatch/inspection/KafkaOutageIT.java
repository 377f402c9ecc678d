package org.lotwatch.inspection;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.lotwatch.testkit.OwnServers;
import org.lotwatch.testkit.door.Door;
import org.lotwatch.testkit.door.KafkaOutageContract;

@QuarkusTest
@WithTestResource(value = OwnServers.class, initArgs = @ResourceArg(name = "database", value = "inspection"))
class KafkaOutageIT extends KafkaOutageContract {

    KafkaOutageIT() {
        super(Door.INSPECTIONS, 2);
    }
}
