using System.Collections.Frozen;

namespace BankHub.Formats.SwiftMt.Rules.Network;

/// <summary>Which network validated rules hold for which message.</summary>
internal static class NetworkRules
{
    private static readonly FrozenDictionary<string, Action<MtMessage>> ByType = new Dictionary<string, Action<MtMessage>>
    {
        ["101"] = TransferRequestRules.Check,
        ["102"] = MultipleTransferRules.Check,
        ["102.STP"] = MultipleTransferRules.CheckStraightThrough,
        ["103"] = CustomerTransferRules.Check,
        ["103.STP"] = CustomerTransferRules.CheckStraightThrough,
        ["103.REMIT"] = CustomerTransferRules.Check,
        ["104"] = DirectDebitRules.Check,
        ["110"] = ChequeRules.Check,
        ["192"] = CommonGroupRules.CheckCancellation,
        ["292"] = CommonGroupRules.CheckCancellation,
        ["195"] = CommonGroupRules.CheckCopy,
        ["295"] = CommonGroupRules.CheckCopy,
        ["196"] = CommonGroupRules.CheckCopy,
        ["296"] = CommonGroupRules.CheckCopy,
        ["201"] = BankTransferRules.CheckTotals,
        ["202"] = BankTransferRules.Check,
        ["202.COV"] = BankTransferRules.Check,
        ["203"] = BankTransferRules.CheckTotals,
        ["204"] = BankTransferRules.CheckDebits,
        ["205"] = BankTransferRules.Check,
        ["205.COV"] = BankTransferRules.Check,
        ["210"] = BankTransferRules.CheckNotice,
        ["910"] = AccountRules.CheckCredit,
        ["920"] = AccountRules.CheckRequest,
        ["940"] = AccountRules.CheckStatement,
        ["941"] = AccountRules.CheckStatement,
        ["942"] = AccountRules.CheckReport,
        ["950"] = AccountRules.CheckStatement,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The classes that the rules stand in.</summary>
    public static IReadOnlyList<Type> Sources { get; } =
    [
        typeof(TransferRequestRules), typeof(MultipleTransferRules), typeof(CustomerTransferRules), typeof(DirectDebitRules),
        typeof(ChequeRules), typeof(CommonGroupRules), typeof(BankTransferRules), typeof(AccountRules), typeof(InstructionRules),
        typeof(CodeRules), typeof(PartyRules), typeof(ReturnRules), typeof(StraightThroughRules),
    ];

    public static Action<MtMessage>? Find(string type) => ByType.GetValueOrDefault(type);
}
