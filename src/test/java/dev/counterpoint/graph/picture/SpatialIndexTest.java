package dev.counterpoint.graph.picture;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class SpatialIndexTest {
    @Property(tries = 80)
    void findsWhatLookingAtAllFinds(
            @ForAll @IntRange(min = 0, max = 900) int count, @ForAll long seed) {
        Random random = new Random(seed);
        List<Box> boxes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boxes.add(box(random, random.nextInt(20) == 0 ? 400 : 20));
        }
        SpatialIndex index =
                new SpatialIndex(
                        count,
                        (item, sides) -> {
                            sides[0] = (float) boxes.get(item).minX();
                            sides[1] = (float) boxes.get(item).minY();
                            sides[2] = (float) boxes.get(item).maxX();
                            sides[3] = (float) boxes.get(item).maxY();
                        });
        for (int query = 0; query < 20; query++) {
            Box asked = box(random, 200);
            List<Integer> found = new ArrayList<>();
            index.forEach(asked, found::add);
            List<Integer> all = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                if (boxes.get(i).meets(asked)) {
                    all.add(i);
                }
            }
            assertThat(found).containsExactlyInAnyOrderElementsOf(all);
        }
    }

    private static Box box(Random random, int most) {
        int x = random.nextInt(1_000) - 500;
        int y = random.nextInt(600) - 300;
        return new Box(x, y, x + random.nextInt(most), y + random.nextInt(most));
    }
}
