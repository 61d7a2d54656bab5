using BankHub.Simulators.OrientSwift.Reading;

namespace BankHub.Simulators.OrientSwift;

/// <summary>Takes transfers that the network delivered: judges them, keeps them in the ledger, and starts their course.</summary>
internal sealed class TransferDesk(OrientOptions options, OrientLedger ledger, Mail mail, TransferCourse course)
{
    private const decimal Limit = 5_000_000m;

    public void Take(string file, FinMessage message)
    {
        var asked = AskedTransfer.Read(message);
        if (ledger.Find(asked.Reference) is { } known)
        {
            Repeat(file, message, asked, known);
            return;
        }

        // A transfer and its cover have one UETR between them, each once.
        var others = ledger.WithUetr(asked.Uetr);
        var covered = asked.IsCover ? others.FirstOrDefault(one => one.Asked.IsCovered && one.State == TransferState.Held) : null;
        if (others.FirstOrDefault(one => one.Asked.IsCover == asked.IsCover) is { } same)
        {
            ledger.Note(new(file, "duplicate-uetr", asked.Uetr));
            mail.Tell(same, $"YOUR {asked.Reference} HAS THE UETR OF THIS ONE AND WAS NOT PAID.");
            return;
        }

        var reason = asked.Currency != OrientBank.Currency ? "AM03"
            : asked.Amount > Limit ? "AM02"
            : asked.Account is { } account && account != options.Account && !asked.IsCovered ? "AC06"
            : asked.Rule == 10 ? "AC01"
            : null;
        var state = reason is not null ? TransferState.Refused
            : asked.IsCovered || asked.Rule is 20 or 21 or 50 ? TransferState.Held
            : TransferState.Accepted;
        var transfer = ledger.Add(new(0, file, asked, state) { Reason = reason });
        course.Start(transfer);
        if (asked.IsCovered && state == TransferState.Held && others.Any(one => one.Asked.IsCover && one.State != TransferState.Refused))
        {
            course.Cover(transfer);
        }
        if (covered is not null && state == TransferState.Accepted)
        {
            course.Cover(covered);
        }
    }

    /// <summary>What comes again is never paid again; whoever says that it may be a copy did nothing wrong, and hears how it is.</summary>
    private void Repeat(string file, FinMessage message, AskedTransfer asked, LedgerTransfer known)
    {
        if (message.IsPossibleDuplicate && known.Asked == asked)
        {
            mail.Status(known, known.State switch
            {
                TransferState.Refused => $"RJCT/{known.Reason}",
                TransferState.Held => TransferCourse.Waits,
                TransferState.Credited => TransferCourse.Credited,
                _ => TransferCourse.Forwarded,
            });
            return;
        }

        ledger.Note(new(file, "duplicate-reference", asked.Reference));
        mail.Tell(known, $"YOUR {asked.Reference} CAME AGAIN. IT WAS NOT PAID AGAIN.");
    }
}
