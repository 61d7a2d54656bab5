using System.Globalization;
using BankHub.Core.Payments;

namespace BankHub.Adapters.MeridianRest;

/// <summary>What an answer answers: kept as the message's state and handed back with the reply.</summary>
/// <param name="Kind">One of the words below.</param>
/// <param name="Reference">Our reference of the transfer: the attempt's instruction id.</param>
/// <param name="Round">How often this doubt was looked into by the steps of one chain.</param>
/// <param name="Asked">The amount and currency of the transfer that was to be created; null for every other question.</param>
/// <param name="Id">The bank's id of the transfer, where it gave one: a transfer that it made cannot be unknown to it.</param>
internal sealed record Question(string Kind, string Reference, int Round, string? Asked = null, string? Id = null)
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

    public string State =>
        $"{Kind} {Reference} {Round.ToString(CultureInfo.InvariantCulture)}{(Asked is null && Id is null ? "" : " ")}{Asked ?? Id}";

    public static Question? Of(string? state) =>
        state?.Split(' ', 4) is [var kind, var reference, var round, .. var rest]
        && int.TryParse(round, CultureInfo.InvariantCulture, out var number)
            ? new Question(
                kind, reference, number, kind == Create ? rest.FirstOrDefault() : null, kind == Create ? null : rest.FirstOrDefault())
            : null;

    /// <summary>Money as this bank writes it.</summary>
    public static string Words(Money money) =>
        $"{money.Value.ToString("0.00", CultureInfo.InvariantCulture)} {money.Currency.Value}";
}
