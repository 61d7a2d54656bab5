using BankHub.Core.Payments;
using BankHub.Core.Statements;
using BankHub.Formats.SwiftMt.Writing;
using BankHub.Mapping.Iso20022.Clearing;
using BankHub.Mapping.Iso20022.Texts;
using BankHub.Mapping.SwiftMt.Parts;
using BankHub.Mapping.SwiftMt.Payments.Reading;

namespace BankHub.Mapping.SwiftMt.Payments.Fields;

/// <summary>
/// Fields 71: who pays the banks, what those before deducted (71F), and what the receiver gets for itself (71G). Which bank took a charge
/// they do not say.
/// </summary>
internal static class ChargeFields
{
    public const string Table = "mtChargeBearer";

    private static readonly Agent Untold = new() { Name = Placeholder.NotProvided };

    /// <summary>A bank that deducted nothing says so in 71F; only 71G is above zero (network rule D57).</summary>
    public static ValueList<AgentCharge> Read(IEnumerable<SaidField> fields, Incoming from) =>
    [
        .. fields.Select(field => field.Tag == "71F" ? MtSums.ReadOrNothing(field, "$.charges", from)
                : MtSums.Read(field, "$.charges", from) is { } money ? Sum.Of(money) : null)
            .OfType<Sum>().Select(sum => new AgentCharge(sum, Untold)),
    ];

    public static void AddBearer(MtDraft draft, ChargeBearer? bearer, Core.Adapters.BankMapping mapping, MtOutgoing to)
    {
        var word = bearer ?? ChargeBearer.Shared;
        if (word == ChargeBearer.FollowingServiceLevel)
        {
            to.Note("$.chargeBearer", "replaced", "Field 71A has no word for the service level's rule; each side pays its own.");
            word = ChargeBearer.Shared;
        }

        if (mapping.Bank(Table, word.ToString()) is { } code)
        {
            draft.Add("71A", code);
        }
        else
        {
            to.Problem("$.chargeBearer", "unknown-code", "The tables have no code of field 71A for it.");
        }
    }

    /// <summary>With OUR what is paid for all on the way, else what was deducted so far.</summary>
    public static void Add(MtDraft draft, ValueList<AgentCharge> charges, ChargeBearer? bearer, MtOutgoing to)
    {
        var isOurs = bearer == ChargeBearer.Debtor;
        if (isOurs && charges.Count > 1)
        {
            to.Problem("data.charges", "element-count", "With OUR there is one charge for the receiver.");
            return;
        }

        foreach (var charge in charges)
        {
            if (charge.Amount.Value < 0 || (isOurs && charge.Amount.Value == 0))
            {
                to.Lose("data.charges", "A charge below zero has no place, and none for the receiver is not said.");
                continue;
            }

            draft.Add(isOurs ? "71G" : "71F", charge.Amount.Currency.Value, Formats.SwiftMt.Values.MtAmounts.Write(charge.Amount.Value));
            if (charge.Agent.Name != Untold.Name || charge.Agent.Bic is not null)
            {
                to.Note("data.charges", "left-out", "The field does not say which bank the charge is of.");
            }
        }
    }
}
