using BankHub.Simulators.Helvetia.Reading;
using BankHub.Simulators.Helvetia.Writing;
using BankHub.Simulators.Time;

namespace BankHub.Simulators.Helvetia;

/// <summary>Answers recalls (camt.056) by camt.029, and questions (pacs.028) by pacs.002.</summary>
internal sealed class RecallDesk(HelvetiaOptions options, BankClock clock, HelvetiaLedger ledger, Mail mail, TransferBookings bookings)
{
    public void Take(string name, RecallRequest recall)
    {
        if (!ledger.IsNew("case", recall.CaseId ?? recall.AssignmentId))
        {
            ledger.Note(new(name, "duplicate-case", recall.CaseId ?? recall.AssignmentId));
            return;
        }

        if (ledger.Find(recall.Original) is not { } transfer)
        {
            Refuse(recall, null, "NOOR");
            return;
        }

        switch (transfer)
        {
            case { Asked.Rule: 54 }:
                return;
            case { State: TransferState.Refused }:
                Refuse(recall, transfer, "NOOR");
                return;
            case { State: TransferState.Returned }:
                Refuse(recall, transfer, "ARDT");
                return;
            case { State: TransferState.Held or TransferState.Accepted }:
                ledger.Change(transfer, one => one with { State = TransferState.Cancelled });
                Answer(recall, transfer, "CNCL", "ACCR", null, options.ReportAfter);
                return;
            case { State: TransferState.Cancelled }:
                Answer(recall, transfer, "CNCL", "ACCR", null, options.ReportAfter);
                return;
            case { Asked.Rule: 51 }:
                Concede(recall, transfer, 0, options.ReportAfter);
                return;
            case { Asked.Rule: 53 }:
                Answer(recall, transfer, "PDCR", "PDCR", null, options.ReportAfter);
                Concede(recall, transfer, options.DeductedCharge, options.CaseAfter);
                return;
            default:
                Refuse(recall, transfer, "CUST");
                return;
        }
    }

    public void Take(StatusQuestion question) => clock.After(options.ReportAfter, HelvetiaBank.Name, () =>
    {
        if (ledger.Find(question.Original) is not { } transfer)
        {
            mail.Publish("PACS002", id => StatusReports.Unknown(id, clock.Now, options, question.Original));
            return;
        }

        var (status, reason) = transfer.State switch
        {
            TransferState.Refused => ("RJCT", transfer.Reason),
            TransferState.Held => ("PDNG", null),
            TransferState.Accepted => ("ACSP", null),
            TransferState.Cancelled => ("CANC", null),
            TransferState.Credited => ("ACCC", null),
            _ => ("ACSC", (string?)null),
        };
        mail.Report(new Told(transfer, status, reason));
    });

    /// <summary>The creditor gives the money back: the case is closed, and the money follows.</summary>
    private void Concede(RecallRequest recall, LedgerTransfer transfer, decimal deducted, TimeSpan after)
    {
        Answer(recall, transfer, "CNCL", "ACCR", null, after);
        clock.After(after + options.ReportAfter, HelvetiaBank.Name, () => bookings.Return(ledger.Now(transfer), deducted, "FOCR"));
    }

    private void Refuse(RecallRequest recall, LedgerTransfer? transfer, string reason) =>
        Answer(recall, transfer, "RJCR", "RJCR", reason, options.ReportAfter);

    private void Answer(
        RecallRequest recall, LedgerTransfer? transfer, string confirmation, string status, string? reason, TimeSpan after) =>
        clock.After(after, HelvetiaBank.Name, () => mail.Publish("CAMT029", id => Resolutions.Write(
            id, clock.Now, options, recall, confirmation, status, reason, transfer)));
}
