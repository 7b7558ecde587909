package dev.talentwire.enrich.move;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The outlines of an article's sentences, each made when it is first asked for. For one thread. */
final class Outlines {

    private final List<Scene> scenes;
    private final @Nullable Outline[] made;

    Outlines(List<Scene> scenes) {
        this.scenes = scenes;
        made = new Outline[scenes.size()];
    }

    List<Scene> scenes() {
        return scenes;
    }

    /** @param index of the sentence */
    Outline of(int index) {
        Outline outline = made[index];
        if (outline == null) {
            outline = new Outline(scenes.get(index));
            made[index] = outline;
        }
        return outline;
    }
}
