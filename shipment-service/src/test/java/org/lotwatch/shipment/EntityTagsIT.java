package org.lotwatch.shipment;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.lotwatch.testkit.LotwatchServers;
import org.lotwatch.testkit.door.Door;
import org.lotwatch.testkit.door.EntityTagsContract;

@QuarkusTest
@WithTestResource(value = LotwatchServers.class, initArgs = @ResourceArg(name = "database", value = "shipment"))
class EntityTagsIT extends EntityTagsContract {

    EntityTagsIT() {
        super(Door.SHIPMENTS);
    }
}
