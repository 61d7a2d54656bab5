using BankHub.Simulators.Helvetia.Reading;
using BankHub.Simulators.Time;

namespace BankHub.Simulators.Helvetia;

/// <summary>Takes messages with transfers: judges them, keeps them in the ledger, and starts their course.</summary>
internal sealed class TransferDesk(HelvetiaOptions options, BankClock clock, HelvetiaLedger ledger, Mail mail, TransferCourse course)
{
    private const decimal Limit = 5_000_000m;
    private const int FileRules = 41;

    private readonly Dictionary<string, LedgerTransfer> uncovered = new(StringComparer.Ordinal);
    private readonly HashSet<string> covers = new(StringComparer.Ordinal);

    public void Take(string name, BusinessMessage envelope, string? flaw)
    {
        var message = TransferMessage.Read(envelope);
        var rule = message.Transfers.Select(transfer => transfer.Rule).FirstOrDefault(one => one is >= FileRules and <= FileRules + 5);
        if (!ledger.IsNew("message", message.MessageId))
        {
            ledger.Note(new(name, "duplicate-message", message.MessageId));
            Refuse(message, "DU01", "RJCT");
        }
        else if ((flaw ?? message.Flaw) is { } broken)
        {
            ledger.Note(new(name, "message", broken));
            Refuse(message, "FF01", "RJCT");
        }
        else if (rule != 45)
        {
            // Rule 45 is a message that is lost within the bank: nobody there knows of it.
            Judge(name, message, rule);
        }
    }

    private void Refuse(TransferMessage message, string reason, string status) => clock.After(
        options.ReportAfter, HelvetiaBank.Name, () => mail.Report(message.MessageId, message.Definition, status, [], reason));

    private void Judge(string name, TransferMessage message, int rule)
    {
        List<LedgerTransfer> taken = [.. message.Transfers.Select(transfer => Judge(name, message, transfer, rule))];
        switch (rule)
        {
            case 41:
                Refuse(message, "AG01", "RJCT");
                break;
            case 46:
                clock.After(options.ReportAfter, HelvetiaBank.Name, () =>
                    mail.Report(message.MessageId, message.Definition, "RCVD", []));
                break;
            default:
                course.Start(message, taken, rule);
                break;
        }
    }

    private LedgerTransfer Judge(string name, TransferMessage message, AskedTransfer asked, int rule)
    {
        var reason = Refusal(name, message, asked);
        var covered = reason is null && message.IsCover && uncovered.Remove(asked.Uetr, out var waiting) ? waiting : null;
        var isCovered = message.SettlementMethod == "COVE";
        var state = reason is not null || rule == 41 ? TransferState.Refused
            : isCovered || asked.Rule is 20 or 21 or 50 || rule == 46 ? TransferState.Held
            : TransferState.Accepted;
        var transfer = ledger.Add(new(0, name, message.MessageId, message.Definition, asked, state)
        {
            Reason = reason ?? (rule == 41 ? "AG01" : null),
        });
        if (isCovered && state == TransferState.Held)
        {
            uncovered[asked.Uetr] = transfer;
            covered = covers.Remove(asked.Uetr) ? transfer : null;
        }
        else if (message.IsCover && covered is null && state != TransferState.Refused)
        {
            covers.Add(asked.Uetr);
        }

        if (covered is not null && state != TransferState.Refused)
        {
            course.Cover(covered);
        }

        return transfer;
    }

    private string? Refusal(string name, TransferMessage message, AskedTransfer asked)
    {
        if (!ledger.IsNew("instruction", asked.InstructionId))
        {
            ledger.Note(new(name, "duplicate-instruction", asked.InstructionId));
            return "DU05";
        }

        // A transfer and its cover have one UETR between them, each once.
        if (!ledger.IsNew(message.IsCover ? "uetr of a cover" : "uetr", asked.Uetr))
        {
            ledger.Note(new(name, "duplicate-uetr", asked.Uetr));
            return "DU03";
        }

        if (asked.InstructingAgent is { } agent && agent != options.CustomerBic)
        {
            ledger.Note(new(name, "contract", agent));
            return "FF01";
        }

        return asked.CreditorAgent is null ? "RC01"
            : !ExchangeRates.Takes(asked.Currency) ? "AM03"
            : ExchangeRates.ToFrancs(asked.Amount, asked.Currency) > Limit ? "AM02"
            : (message.SettlementMethod != "COVE" && message.Account != options.Account) || asked.Rule == 10 ? "AC01"
            : null;
    }
}
