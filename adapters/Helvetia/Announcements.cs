using BankHub.Core.Adapters;
using BankHub.Core.Lifecycle;
using BankHub.Core.Payments;
using BankHub.Core.Statements;
using BankHub.Formats.Iso20022.Reading;
using BankHub.Mapping.Iso20022.Clearing;

namespace BankHub.Adapters.Helvetia;

/// <summary>
/// Reads pacs.008 and pacs.009 from the bank: somebody pays us. Money it is when it is booked, so that each is an entry for information,
/// whose booking follows (customer guide, section 3).
/// </summary>
internal static class Announcements
{
    public static bool AreIn(ReadOnlyMemory<byte> body)
    {
        using var reader = MessageReader.Open(body);
        return reader.Version?.Message is "pacs.008" or "pacs.009";
    }

    public static IEnumerable<DecodedItem> Decode(ReadOnlyMemory<byte> body, BankMapping mapping)
    {
        var message = ClearingToPayments.Read(body, mapping);
        foreach (var transfer in message.Transfers)
        {
            yield return new DecodedEntry(Entry(transfer));
        }

        foreach (var finding in message.Findings)
        {
            yield return new DecodedFinding(finding);
        }
    }

    private static StatementEntry Entry(InterbankTransfer transfer)
    {
        var (payment, data) = (transfer.Payment, transfer.Data);
        return new()
        {
            EntryReference = payment.Uetr?.Value ?? payment.InstructionIdentification,
            Amount = Sum.Of(payment.Amount),
            Side = BookingSide.Credit,
            Status = EntryStatus.Information,
            ValueDate = payment.RequestedExecutionDate,
            Details =
            [
                new()
                {
                    References = new()
                    {
                        InstructionIdentification = payment.InstructionIdentification,
                        EndToEndIdentification = payment.EndToEndIdentification,
                        Uetr = payment.Uetr?.Value,
                    },
                    AmountDetails = data.InstructedAmount is { } asked ? new() { Instructed = Sum.Of(asked) } : null,
                    Charges = [.. data.Charges.Select(charge => new Charge { Amount = charge.Amount, Agent = charge.Agent })],
                    Debtor = payment.Debtor,
                    DebtorAccount = payment.DebtorAccount is { Number.Length: > 0 } account ? account : null,
                    DebtorAgent = payment.DebtorAgent,
                    Creditor = payment.Creditor,
                    CreditorAccount = payment.CreditorAccount,
                    Purpose = payment.Purpose,
                    RemittanceInformation = payment.RemittanceInformation,
                },
            ],
        };
    }
}
