using BankHub.Core.Adapters;
using BankHub.Core.Findings;
using BankHub.Core.Ports;
using BankHub.Core.Statements;
using BankHub.Hub.Intake;

namespace BankHub.Hub.Statements;

/// <summary>What tells a page of a statement from every other one of a connection.</summary>
internal sealed record StatementKey(
    byte[] Account, string Tail, string Kind, string Identification, DateOnly Day, int Page, long? Number)
{
    /// <summary>Field 28C of an MT: five digits and five digits.</summary>
    private const long Reports = 100_000;

    /// <summary>
    /// The day belongs to it, as many banks begin with number 1 each year or give every statement the same name; and the bank's own number,
    /// by which two statements of one day and name are two. The electronic number does not, for what is sent again may have a new one,
    /// unless it is told to tell reports of one number apart.
    /// </summary>
    /// <param name="statement">What it says of itself.</param>
    /// <param name="undated">The day of one that says none.</param>
    /// <param name="cipher">For what stands for the account's number.</param>
    public static StatementKey Of(Statement statement, DateOnly undated, ICipher cipher) => new(
        new Fingerprints(cipher).OfAccount(statement.Account.Number), Mask.Tail(statement.Account.Number), statement.Kind.ToString(),
        statement.Identification, DayOf(statement) ?? undated, statement.Page,
        statement.LegalSequenceNumber);

    /// <param name="begun">The statement as it was decoded.</param>
    /// <param name="received">When it came, for one in which nothing has a day.</param>
    /// <param name="cipher">For what stands for the account's number.</param>
    public static StatementKey Of(DecodedStatement begun, DateTimeOffset received, ICipher cipher)
    {
        var key = Of(begun.Statement, begun.Day ?? DateOnly.FromDateTime(received.UtcDateTime), cipher);
        return Joined(begun.Statement) is { } number && begun.IsNumberedWithin ? key with { Number = number } : key;
    }

    /// <summary>Whether the statement may have been stored under the number.</summary>
    public static bool HasNumber(Statement statement, long number) =>
        number == statement.LegalSequenceNumber || number == Joined(statement);

    /// <summary>The account's name within a connection.</summary>
    public string AccountName => Convert.ToHexStringLower(Account.AsSpan(0, 8));

    /// <summary>SQL: the numbers of two tellings do not say that they are two statements; one without a number says nothing.</summary>
    public static string MayBeOne(string number, string other) => $"coalesce({number} = {other}, true)";

    /// <summary>
    /// SQL: the ids of a statement and of its other pages, as they were first told; a copy has none but itself. Banks give all of a day's
    /// reports one name: what they number apart are no pages.
    /// </summary>
    public static string Pages(string statement) => $"""
        (array(
          select page.id from statement own join statement page on page.copy_of is null
            and (page.connection, page.account_hash, page.kind, page.identification, page.day, coalesce(page.number, 0))
              = (own.connection, own.account_hash, own.kind, own.identification, own.day, coalesce(own.number, 0))
            and {MayBeOne("page.sequence", "own.sequence")}
          where own.id = {statement} and own.copy_of is null) || {statement})
        """;

    /// <summary>
    /// SQL: what a statement booked in its currency. Where it has balances in others too, each entry counts for the balance of its own.
    /// </summary>
    public static string Booked(string statement) => $"""
        (select coalesce(sum(l.amount), 0) from statement_line l where l.statement_id = {statement}.id and l.booked and (
          not exists (select from statement_balance b where b.statement_id = {statement}.id and b.currency <> {statement}.currency)
          or exists (select from statement_entry o where o.connection = {statement}.connection and o.identity = l.identity
            and o.currency = {statement}.currency)))
        """;

    private static long? Joined(Statement statement) =>
        statement is { LegalSequenceNumber: { } number and < Reports, ElectronicSequenceNumber: { } within and < Reports }
            ? (number * Reports) + within : null;

    private static DateOnly? DayOf(Statement statement) =>
        (Balances.Closing(statement.Balances) ?? Balances.Opening(statement.Balances))?.Date
        ?? DateOf(statement.To) ?? DateOf(statement.From) ?? DateOf(statement.Created);

    private static DateOnly? DateOf(DateTimeOffset? time) => time is { } given ? DateOnly.FromDateTime(given.Date) : null;
}
