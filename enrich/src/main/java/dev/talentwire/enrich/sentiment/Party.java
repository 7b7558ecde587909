package dev.talentwire.enrich.sentiment;

/**
 * A company in a clause, in the part that the words around it give it.
 *
 * @param company canonical id
 * @param host    true when its people or customers act, not the company: X前员工质疑, X独立董事拒绝
 */
record Party(String company, int start, int end, Part part, boolean host) {

    enum Part {
        /** Subject or object, as the word order says. */
        PLAIN,
        /** 被X: does it. */
        AGENT,
        /** 把X, 对X, 向X: suffers or receives it, though it stands before the verb. */
        PATIENT,
        /** 从X: left behind. */
        SOURCE,
        /** 加入X: where somebody goes. */
        DESTINATION,
        /** 前X, 据X报道, 在与X的: takes no part. */
        ASIDE
    }

    /** 把前供应商X: so far before its company, in characters, a word still gives it its part. */
    private static final int NEAR = 8;

    private static final String[] ARRIVING = {
        "加入", "加盟", "入职", "投奔", "去了", "转投", "改投", "跳槽到", "跳槽至", "跳槽", "去", "赴", "到", "回", "回到", "重返", "任职于"
    };
    private static final String[] RELATIONS = {"竞争对手", "老对手", "对手", "同行", "友商", "新创公司", "初创公司", "公司"};
    private static final String[] REPORTING = {"报道", "讯", "记者", "消息称", "统计", "获悉"};

    private static final String[] PEOPLE = {
        "前", "原", "创始人", "实控人", "大股东", "老板", "独立董事", "独董", "员工", "用户", "车主", "客户", "家长", "供应商", "股东", "经销商", "投资人",
        "会员", "司机", "审计"
    };

    static Party in(String text, Clause clause, CompanyMention mention) {
        return new Party(
                mention.company(),
                mention.start(),
                mention.end(),
                part(text, clause, mention),
                host(text, mention.end()));
    }

    private static Part part(String text, Clause clause, CompanyMention mention) {
        String before = text.substring(Math.max(clause.start(), mention.start() - NEAR), mention.start());
        char last = before.isEmpty() ? ' ' : before.charAt(before.length() - 1);
        if (before.indexOf('把') >= 0) {
            return Part.PATIENT;
        }
        if (before.indexOf('从', before.length() - 5) >= 0 || last == '自') {
            return Part.SOURCE;
        }
        if (before.endsWith("在与") || before.endsWith("同为") || reporting(text, mention.end())) {
            return Part.ASIDE;
        }
        String verb = withoutRelation(before);
        for (String arriving : ARRIVING) {
            if (verb.endsWith(arriving)) {
                return Part.DESTINATION;
            }
        }
        return switch (last) {
            case '被', '遭', '受', '由' -> Part.AGENT;
            case '把', '对', '向', '给' -> Part.PATIENT;
            case '将' -> Part.PATIENT;
            case '前', '原' -> Part.ASIDE;
            default -> Part.PLAIN;
        };
    }

    /** 跳槽到对手X: the word that says what X is to the other company stands between. */
    private static String withoutRelation(String before) {
        for (String relation : RELATIONS) {
            if (before.endsWith(relation)) {
                return before.substring(0, before.length() - relation.length());
            }
        }
        return before;
    }

    private static boolean host(String text, int end) {
        int at = text.startsWith("的", end) ? end + 1 : end;
        for (String person : PEOPLE) {
            if (text.startsWith(person, at)) {
                return true;
            }
        }
        return false;
    }

    /** The same company in another part. */
    Party as(Part other) {
        return new Party(company, start, end, other, host);
    }

    private static boolean reporting(String text, int end) {
        for (String word : REPORTING) {
            if (text.startsWith(word, end)) {
                return true;
            }
        }
        return false;
    }

    /** True when only 、 or a word for "and" stands between this company and a later one. */
    boolean coordinatedWith(Party next, String text) {
        int gap = next.start() - end;
        if (gap < 1 || gap > 3) {
            return false;
        }
        for (int i = end; i < next.start(); i++) {
            if ("、和与及跟同以“”\"".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }
}
