package dev.talentwire.enrich.words;

/**
 * What HanLP's statistics say of a word, looked up once.
 *
 * @param id        its number in the table of neighbours; words of a kind, such as numbers, have one in common
 * @param frequency how often it was counted
 * @param nature    its most frequent part of speech
 * @param unseen    its cost behind a word that it was never counted behind
 * @param roles     what it may be around a Chinese person's name
 */
record Entry(int id, int frequency, String nature, double unseen, Roles roles) {

    /** Roles in the order of HanLP's list, by their places in {@link PersonRoles#ALL}, with the logarithm of the word's share in all words of each. */
    static final class Roles {

        private final int[] roles;
        private final double[] shares;

        Roles(int[] roles, double[] shares) {
            this.roles = roles;
            this.shares = shares;
        }

        /**
         * The likeliest role behind the one before.
         *
         * @param costs of each role behind that one
         */
        int behind(int before, double[] costs) {
            int likeliest = before;
            double least = Double.MAX_VALUE;
            for (int i = 0; i < roles.length; i++) {
                double cost = costs[roles[i]] - shares[i];
                if (cost < least) {
                    least = cost;
                    likeliest = roles[i];
                }
            }
            return likeliest;
        }
    }
}
