package dev.counterpoint.graph.picture;

import org.jspecify.annotations.Nullable;

/** A spatial index that is made when it is first asked for; who asks first waits for it. */
final class Indexed {
    private final int count;
    private final SpatialIndex.Boxes boxes;
    private volatile @Nullable SpatialIndex index;

    Indexed(int count, SpatialIndex.Boxes boxes) {
        this.count = count;
        this.boxes = boxes;
    }

    boolean isThere() {
        return index != null;
    }

    SpatialIndex get() {
        SpatialIndex known = index;
        return known != null ? known : make();
    }

    private synchronized SpatialIndex make() {
        SpatialIndex made = index;
        if (made == null) {
            made = new SpatialIndex(count, boxes);
            index = made;
        }
        return made;
    }
}
