using BankHub.Formats.Nacha.Codes;
using BankHub.Formats.Nacha.Layout;
using BankHub.Formats.Nacha.Records;
using BankHub.Formats.Nacha.Rules;

namespace BankHub.Formats.Nacha.Reading;

/// <summary>Reads a record of type 7 by its addenda type code, and the types 98 and 99 by their reason codes.</summary>
internal static class AddendaReader
{
    public static Addenda? Read(ReadOnlySpan<byte> record, FindingLog log)
    {
        switch (Type(record))
        {
            case 5:
                return PaymentAddenda.Read(new(record, PaymentAddenda.Table, log));
            case 2:
                return TerminalAddenda.Read(new(record, TerminalAddenda.Table, log));
            case 10:
                return IatTransactionAddenda.Read(new(record, IatTransactionAddenda.Table, log));
            case 11:
                return IatOriginatorAddenda.Read(new(record, IatOriginatorAddenda.Table, log));
            case 12:
                return IatOriginatorAddressAddenda.Read(new(record, IatOriginatorAddressAddenda.Table, log));
            case 13:
                return IatOriginatingBankAddenda.Read(new(record, IatOriginatingBankAddenda.Table, log));
            case 14:
                return IatReceivingBankAddenda.Read(new(record, IatReceivingBankAddenda.Table, log));
            case 15:
                return IatReceiverAddenda.Read(new(record, IatReceiverAddenda.Table, log));
            case 16:
                return IatReceiverAddressAddenda.Read(new(record, IatReceiverAddressAddenda.Table, log));
            case 17:
                return IatRemittanceAddenda.Read(new(record, IatRemittanceAddenda.Table, log));
            case 18:
                return IatCorrespondentBankAddenda.Read(new(record, IatCorrespondentBankAddenda.Table, log));
            case 98:
                return ChangeCodes.Find(Reason(record)) is { IsRefusal: true }
                    ? RefusedChangeAddenda.Read(new(record, RefusedChangeAddenda.Table, log))
                    : ChangeAddenda.Read(new(record, ChangeAddenda.Table, log));
            case 99:
                return ReturnCodes.Find(Reason(record))?.Kind switch
                {
                    ReturnKind.Dishonored => DishonoredReturnAddenda.Read(new(record, DishonoredReturnAddenda.Table, log)),
                    ReturnKind.Contested => ContestedReturnAddenda.Read(new(record, ContestedReturnAddenda.Table, log)),
                    _ => ReturnAddenda.Read(new(record, ReturnAddenda.Table, log)),
                };
            default:
                new RecordReader(record, PaymentAddenda.Table, log).Report(NachaRules.AddendaType, Addenda.TypeCode, "is no addenda type");
                return null;
        }
    }

    /// <summary>The table that a record of type 7 is laid out by, as far as its type tells.</summary>
    public static NachaLayout Table(ReadOnlySpan<byte> record) => Type(record) switch
    {
        2 => TerminalAddenda.Table,
        10 => IatTransactionAddenda.Table,
        11 => IatOriginatorAddenda.Table,
        12 => IatOriginatorAddressAddenda.Table,
        13 => IatOriginatingBankAddenda.Table,
        14 => IatReceivingBankAddenda.Table,
        15 => IatReceiverAddenda.Table,
        16 => IatReceiverAddressAddenda.Table,
        17 => IatRemittanceAddenda.Table,
        18 => IatCorrespondentBankAddenda.Table,
        98 => ChangeAddenda.Table,
        99 => ReturnAddenda.Table,
        _ => PaymentAddenda.Table,
    };

    private static int Type(ReadOnlySpan<byte> record) =>
        Digits.TryRead(record.Slice(Addenda.TypeCode.Start, Addenda.TypeCode.Length), out var type) ? (int)type : -1;

    private static string Reason(ReadOnlySpan<byte> record) =>
        System.Text.Encoding.Latin1.GetString(record.Slice(Addenda.ReasonCode.Start, Addenda.ReasonCode.Length));
}
