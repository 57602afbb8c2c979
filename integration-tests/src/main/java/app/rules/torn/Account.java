package app.rules.torn;

/** What a critical section keeps together. */
final class Account {
    private int balance;

    Account(int balance) {
        this.balance = balance;
    }

    void add(int amount) {
        balance += amount;
    }

    int balance() {
        return balance;
    }
}
