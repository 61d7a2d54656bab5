using BankHub.Simulators.OrientSwift.Reading;
using BankHub.Simulators.OrientSwift.Writing;
using BankHub.Simulators.Time;

namespace BankHub.Simulators.OrientSwift;

/// <summary>Answers requests to have a transfer back (MT 192, 292) by MT 196 and 296.</summary>
internal sealed class RecallDesk(OrientOptions options, BankClock clock, OrientLedger ledger, Mail mail, TransferBookings bookings)
{
    public void Take(FinMessage message)
    {
        var (recall, type) = (message.Text("20"), message.Type == "292" ? "296" : "196");
        if (ledger.Find(message.Text("21")) is not { } transfer)
        {
            Answer(type, null, recall, "RJCR/NOOR");
            return;
        }

        switch (transfer)
        {
            case { State: TransferState.Held or TransferState.Accepted or TransferState.Cancelled }:
                ledger.Move(transfer, TransferState.Cancelled);
                Answer(type, transfer, recall, "CNCL");
                break;
            case { State: TransferState.Refused }:
                Answer(type, transfer, recall, "RJCR/NOOR");
                break;
            case { State: TransferState.Returned }:
                Answer(type, transfer, recall, "RJCR/ARDT");
                break;
            case { Asked.Rule: 51 }:
                Answer(type, transfer, recall, "CNCL");
                clock.After(2 * options.StatusAfter, OrientBank.Name, () => bookings.Return(ledger.Now(transfer), 0, "FOCR"));
                break;
            default:
                Answer(type, transfer, recall, "RJCR/CUST");
                break;
        }
    }

    private void Answer(string type, LedgerTransfer? about, string recall, string answer) =>
        clock.After(options.StatusAfter, OrientBank.Name, () =>
            mail.Send(type, about?.Asked.Uetr, Advices.Resolution(mail.NextReference(), recall, answer)));
}
