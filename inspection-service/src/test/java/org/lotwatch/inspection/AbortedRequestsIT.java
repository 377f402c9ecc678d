package org.lotwatch.inspection;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.lotwatch.testkit.LotwatchServers;
import org.lotwatch.testkit.door.AbortedRequestsContract;
import org.lotwatch.testkit.door.Door;

@QuarkusTest
@WithTestResource(value = LotwatchServers.class, initArgs = @ResourceArg(name = "database", value = "inspection"))
class AbortedRequestsIT extends AbortedRequestsContract {

    AbortedRequestsIT() {
        super(Door.INSPECTIONS);
    }
}
