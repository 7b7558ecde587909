package dev.talentwire.ingest.fuzz;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.util.List;

/** Any bytes are rules that give an answer for an address: the parser is not ours, and what it reads is a stranger's. */
public final class RobotsFuzz {

    private RobotsFuzz() {}

    /** Jazzer calls this. */
    public static void fuzzerTestOneInput(byte[] data) {
        BaseRobotRules rules = new SimpleRobotRulesParser()
                .parseContent("https://www.example.com/robots.txt", data, "text/plain", List.of("talentwire"));
        rules.isAllowed("https://www.example.com/news/2026/1.html?a=b");
        rules.isAllowed("https://www.example.com/新闻/*$");
    }
}
