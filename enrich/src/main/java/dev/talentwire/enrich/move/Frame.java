package dev.talentwire.enrich.move;

/** The way in which a word lays out who moves, from where, to where, and as what. */
enum Frame {
    /** Somebody leaves; nothing follows that belongs to it: 离职, 出走. */
    LEAVE,
    /** Somebody leaves what follows, an employer or a post: 离开, 辞去, 卸任. */
    LEAVE_OBJECT,
    /** Somebody is made to leave: 解聘, 被罢免. */
    DISMISS,
    /** Somebody joins the employer that follows: 加入, 入职. */
    JOIN,
    /** Leaving and joining in one word: 跳槽, 转投. */
    SWITCH,
    /** Somebody returns to an employer: 回归, 重返. */
    RETURN,
    /** Somebody takes up the post that follows: 出任, 升任. */
    TAKE_POST,
    /** An employer gives a post to the person that follows: 任命, 聘. */
    APPOINT,
    /** Somebody takes over from the person that follows: 接替. */
    SUCCEED,
    /** Somebody gives what he has in charge to the person that follows: 交给, 让位于. */
    HAND_OVER,
    /** Two people take each other's post: 对调, 互换. */
    EXCHANGE,
    /** Somebody goes where the one told of before has gone: 跟过去. */
    FOLLOW,
    /** An employer wins the person that follows: 挖来, 请来. */
    POACH,
    /** Somebody starts the company that follows: 创办. */
    FOUND;

    /** True for words after which somebody is somewhere else. */
    boolean arrives() {
        return this == JOIN || this == SWITCH || this == RETURN || this == FOUND;
    }
}
