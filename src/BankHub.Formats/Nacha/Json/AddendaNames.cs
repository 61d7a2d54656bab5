using BankHub.Formats.Nacha.Layout;
using BankHub.Formats.Nacha.Records;

namespace BankHub.Formats.Nacha.Json;

/// <summary>The member of an entry that holds addenda of a kind, alone or as a list.</summary>
internal sealed record AddendaNames(string Member, NachaLayout Layout, bool IsList)
{
    /// <summary>In the order in which their records follow an entry.</summary>
    public static IReadOnlyList<AddendaNames> All { get; } =
    [
        new("addenda02", TerminalAddenda.Table, false),
        new("addenda05", PaymentAddenda.Table, true),
        new("addenda10", IatTransactionAddenda.Table, false),
        new("addenda11", IatOriginatorAddenda.Table, false),
        new("addenda12", IatOriginatorAddressAddenda.Table, false),
        new("addenda13", IatOriginatingBankAddenda.Table, false),
        new("addenda14", IatReceivingBankAddenda.Table, false),
        new("addenda15", IatReceiverAddenda.Table, false),
        new("addenda16", IatReceiverAddressAddenda.Table, false),
        new("addenda17", IatRemittanceAddenda.Table, true),
        new("addenda18", IatCorrespondentBankAddenda.Table, true),
        new("addenda98", ChangeAddenda.Table, false),
        new("addenda98Refused", RefusedChangeAddenda.Table, false),
        new("addenda99", ReturnAddenda.Table, false),
        new("addenda99Dishonored", DishonoredReturnAddenda.Table, false),
        new("addenda99Contested", ContestedReturnAddenda.Table, false),
    ];
}
