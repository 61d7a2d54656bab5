using BankHub.Core.Payments;
using BankHub.Core.Payments.Json;

namespace BankHub.Core.Statements.Json;

/// <summary>What an entry and a transaction say of their amount alike.</summary>
internal static class AmountShapes
{
    public const int MaxCharges = 100;

    private static readonly WordLeaf<ChargeBearer> Bearers = new(["DEBT", "CRED", "SHAR", "SLEV"]);

    public static readonly Shape<BankTransactionCode> Code = new("BankTransactionCode", static (walk, code) => new()
    {
        Domain = walk.Optional("domain", code?.Domain, StatementLeaves.Text),
        Family = walk.Optional("family", code?.Family, StatementLeaves.Text),
        SubFamily = walk.Optional("subFamily", code?.SubFamily, StatementLeaves.Text),
        Proprietary = walk.Optional("proprietary", code?.Proprietary, StatementLeaves.Text),
        Issuer = walk.Optional("issuer", code?.Issuer, StatementLeaves.Text),
    }) { MayBeEmpty = true };

    public static readonly Shape<Charge> Charge = new("Charge", static (walk, charge) => new()
    {
        Amount = walk.Required("amount", charge?.Amount, SumShape.Sum),
        Side = walk.Optional("side", charge?.Side, EntryShape.Sides),
        Included = walk.Optional("included", charge?.Included, StatementLeaves.Flag),
        Bearer = walk.Optional("bearer", charge?.Bearer, Bearers),
        Type = walk.Optional("type", charge?.Type, StatementLeaves.Text),
        Agent = walk.Optional("agent", charge?.Agent, AgentShape.Agent),
    }) { MayBeEmpty = true };

    private static readonly Shape<CurrencyExchange> Exchange = new("CurrencyExchange", static (walk, exchange) => new()
    {
        Source = walk.Required("source", exchange?.Source),
        Target = walk.Optional("target", exchange?.Target),
        Unit = walk.Optional("unit", exchange?.Unit),
        Rate = walk.Required("rate", exchange?.Rate, StatementLeaves.Rate),
        Contract = walk.Optional("contract", exchange?.Contract, StatementLeaves.Text),
    }) { MayBeEmpty = true };

    public static readonly Shape<AmountDetails> Details = new("AmountDetails", static (walk, details) => new()
    {
        Instructed = walk.Optional("instructed", details?.Instructed, SumShape.Sum),
        Transaction = walk.Optional("transaction", details?.Transaction, SumShape.Sum),
        CounterValue = walk.Optional("counterValue", details?.CounterValue, SumShape.Sum),
        Exchange = walk.Optional("exchange", details?.Exchange, Exchange),
    }) { MayBeEmpty = true };
}
