using BankHub.Core.Payments.Json;

namespace BankHub.Core.Statements.Json;

/// <summary>A statement without its entries as a JSON object.</summary>
internal static class StatementShape
{
    private static readonly WordLeaf<StatementKind> Kinds = new(["intraday", "endOfDay", "notification"]);

    private static readonly Shape<Balance> Balance = new("Balance", static (walk, balance) => new(
        walk.Required("type", balance?.Type, StatementLeaves.Text),
        walk.Required("amount", balance?.Amount, SumShape.Sum),
        walk.Required("date", balance?.Date, DateLeaf.Instance)));

    public static readonly Shape<Statement> Statement = new("Statement", static (walk, statement) => new()
    {
        Kind = walk.Required("kind", statement?.Kind, Kinds),
        Identification = walk.Required("identification", statement?.Identification, StatementLeaves.Text),
        ElectronicSequenceNumber =
            walk.Optional("electronicSequenceNumber", statement?.ElectronicSequenceNumber, StatementLeaves.Number),
        LegalSequenceNumber = walk.Optional("legalSequenceNumber", statement?.LegalSequenceNumber, StatementLeaves.Number),
        Page = walk.Required("page", statement?.Page, StatementLeaves.Count),
        IsLastPage = walk.Required("isLastPage", statement?.IsLastPage, StatementLeaves.Flag),
        Account = walk.Required("account", statement?.Account, AccountShape.Account),
        Servicer = walk.Optional("servicer", statement?.Servicer, AgentShape.Agent),
        Currency = walk.Required("currency", statement?.Currency),
        From = walk.Optional("from", statement?.From, StatementLeaves.Time),
        To = walk.Optional("to", statement?.To, StatementLeaves.Time),
        Created = walk.Optional("created", statement?.Created, StatementLeaves.Time),
        Balances = walk.List("balances", statement?.Balances, 100, Balance),
    }) { MayBeEmpty = true };
}
