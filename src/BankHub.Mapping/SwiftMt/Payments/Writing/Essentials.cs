using BankHub.Core.Payments;

namespace BankHub.Mapping.SwiftMt.Payments.Writing;

/// <summary>What moves the money: amount, day, accounts, banks and the names of the payment.</summary>
internal static class Essentials
{
    private const string HeadOffice = "XXX";

    public static IEnumerable<string> Differences(Payment given, Payment back)
    {
        (string Path, bool IsSame)[] all =
        [
            ("$.amount", given.Amount == back.Amount),
            ("$.requestedExecutionDate", given.RequestedExecutionDate == back.RequestedExecutionDate),
            ("$.instructionIdentification", given.InstructionIdentification == back.InstructionIdentification),
            ("$.uetr", given.Uetr == back.Uetr),
            ("$.debtorAccount", given.DebtorAccount.Number == back.DebtorAccount.Number),
            ("$.creditorAccount", given.CreditorAccount.Number == back.CreditorAccount.Number),
            ("$.creditorAgent", IsSameBank(given.CreditorAgent, back.CreditorAgent)),
            ("$.intermediaryAgents", IsSameBank(First(given), First(back))),
        ];
        return all.Where(one => !one.IsSame).Select(one => one.Path);
    }

    /// <summary>Whether two say the same bank, whose head office a BIC of eight or one with XXX names (ISO 9362).</summary>
    public static bool AreSame(Agent? one, Agent? other) =>
        one is { Bic: { } bic } && other is { Bic: { } same } && Office(bic) == Office(same)
            && one with { Bic = null } == other with { Bic = null };

    private static bool IsSameBank(Agent? given, Agent? back) => given is null
        || (given.Bic is { } bic ? back?.Bic is { } again && Office(again) == Office(bic)
            : given.ClearingSystemMemberIdentification is not { } member || back?.ClearingSystemMemberIdentification == member);

    private static Agent? First(Payment payment) => payment.IntermediaryAgents.Count > 0 ? payment.IntermediaryAgents[0] : null;

    private static string Office(Bic bic) => bic.Value.Length == 8 ? bic.Value + HeadOffice : bic.Value;
}
