using BankHub.Simulators.OrientSwift.Reading;
using BankHub.Simulators.Time;

namespace BankHub.Simulators.OrientSwift;

/// <summary>The network before the bank: takes or refuses messages one by one, and delivers what it took, unless it loses it.</summary>
internal sealed class Gateway(
    OrientOptions options, BankClock clock, OrientLedger ledger, Mail mail, Action<string, FinMessage> deliver)
{
    private const int Refused = 40, Unanswered = 42, Late = 43, Twice = 44, Aborted = 45, Delayed = 46, Silent = 47, Notified = 48;

    public void Take(string file, FinMessage message)
    {
        var number = mail.NextInput();
        var rule = Rule(message);
        if (NetworkChecks.Refusal(message, options) is { } flaw)
        {
            ledger.Note(new(file, "network", flaw));
            After(options.AnswerAfter, () => mail.Answer(message, number, flaw));
            return;
        }

        if (rule is Refused or Aborted or Silent)
        {
            Lose(file, message, number, rule);
            return;
        }

        for (var told = rule == Unanswered ? 0 : rule == Twice ? 2 : 1; told > 0; told--)
        {
            After(rule == Late ? options.CreditAfter : options.AnswerAfter, () => mail.Answer(message, number));
        }

        if (rule is Delayed or Notified)
        {
            After(options.StatusAfter, () => mail.Network(rule == Delayed ? "010" : "011", message, number));
        }

        After(rule == Delayed ? options.CreditAfter : options.AnswerAfter, () => deliver(file, message));
    }

    /// <summary>Nothing of it reaches the bank.</summary>
    private void Lose(string file, FinMessage message, int number, int rule)
    {
        ledger.Add(new(0, file, AskedTransfer.Read(message), TransferState.NotDelivered));
        if (rule != Silent)
        {
            After(options.AnswerAfter, () => mail.Answer(message, number, rule == Refused ? "T27003" : null));
        }

        if (rule == Aborted)
        {
            After(options.StatusAfter, () => mail.Network("019", message, number));
        }
    }

    private static int Rule(FinMessage message)
    {
        try
        {
            return message.Type is "103" or "202" ? AskedTransfer.Read(message).Rule : 0;
        }
        catch (Exception odd) when (odd is FormatException or OverflowException or ArgumentException)
        {
            // Its checks say what is wrong with it.
            return 0;
        }
    }

    private void After(TimeSpan delay, Action action) => clock.After(delay, OrientBank.Name, action);
}
