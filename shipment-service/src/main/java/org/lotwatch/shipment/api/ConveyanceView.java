package org.lotwatch.shipment.api;

import org.jspecify.annotations.Nullable;
import org.lotwatch.events.Conveyance;

record ConveyanceView(String mode, String id) {

    static @Nullable ConveyanceView of(@Nullable Conveyance conveyance) {
        return conveyance == null ? null : new ConveyanceView(conveyance.mode().label(), conveyance.id());
    }
}
