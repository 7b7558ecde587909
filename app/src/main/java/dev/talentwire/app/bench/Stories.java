package dev.talentwire.app.bench;

import java.time.LocalDate;
import java.util.List;

/** What the articles of a site of ours say, by their numbers from 1 up. */
interface Stories {

    String title(int number);

    List<String> paragraphs(int number);

    LocalDate published(int number);
}
