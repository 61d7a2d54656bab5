using System.Globalization;

namespace BankHub.Adapters.MeridianRest;

/// <summary>What an answer answers: kept as the message's state and handed back with the reply.</summary>
/// <param name="Kind">One of the words below.</param>
/// <param name="Reference">Our reference of the transfer: the attempt's instruction id.</param>
/// <param name="Round">How often this doubt was looked into by the steps of one chain.</param>
internal sealed record Question(string Kind, string Reference, int Round)
{
    public const string Create = "create";
    public const string Confirm = "confirm";
    public const string Inquire = "inquire";

    /// <summary>A cancellation of our own making: after doubt about a confirm, so that the transfer can never be executed.</summary>
    public const string Void = "void";

    /// <summary>A cancellation that was asked for.</summary>
    public const string Cancel = "cancel";

    /// <summary>Looks for the transfer that shall be cancelled, where the bank's id is not known yet.</summary>
    public const string Find = "find";

    public string State => $"{Kind} {Reference} {Round.ToString(CultureInfo.InvariantCulture)}";

    public static Question? Of(string? state) =>
        state?.Split(' ') is [var kind, var reference, var round] && int.TryParse(round, CultureInfo.InvariantCulture, out var number)
            ? new Question(kind, reference, number)
            : null;
}
