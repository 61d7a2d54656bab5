using BankHub.Simulators.Exchange;
using BankHub.Simulators.OrientSwift.Reading;
using BankHub.Simulators.OrientSwift.Writing;
using BankHub.Simulators.Time;

namespace BankHub.Simulators.OrientSwift;

/// <summary>Writes what network and bank have to say, and publishes it, a file each; no reference and no name comes twice.</summary>
internal sealed class Mail(OrientOptions options, BankClock clock, NumberBook numbers, Action<string, byte[]> publish)
{
    private readonly Envelope envelope = new(options, numbers, () => clock.Now);

    /// <summary>The time as messages write it.</summary>
    public string Moment => envelope.Moment("yyMMddHHmm");

    public string NextReference() => $"OR{envelope.Moment("yyMMdd")}{numbers.Next("reference"):D8}";

    public int NextInput() => envelope.NextInput();

    public void Answer(FinMessage message, int number, string? code = null) =>
        Publish(code is null ? "ACK" : "NAK", envelope.Answer(number, message.Mur, code, message.Raw));

    /// <summary>The network could not deliver a message that it had taken (019), warns that it has not yet (010), or did (011).</summary>
    public void Network(string type, FinMessage message, int number)
    {
        (string, string)[] name = message.Mur is { } mur ? [("108", mur)] : [];
        var original = envelope.InputReference(number);
        (string, string)[] fields = type switch
        {
            "010" => [("106", original), .. name, ("431", "07"), ("102", message.Application[4..16]), ("104", "N")],
            "011" => [("175", envelope.Moment("HHmm")), ("106", original), .. name, ("175", envelope.Moment("HHmm")), ("107", original)],
            _ => [("175", envelope.Moment("HHmm")), ("106", original), .. name, ("102", message.Application[4..16]), ("432", "08")],
        };
        Publish(type, envelope.FromNetwork(type, fields));
    }

    public void Status(LedgerTransfer transfer, string status) => Send(
        Free(transfer), transfer.Asked.Uetr, Advices.Status(NextReference(), Moment, options.Bic, transfer.Asked, status));

    /// <summary>Something in words, about a transfer.</summary>
    public void Tell(LedgerTransfer transfer, string words) =>
        Send(Free(transfer), null, Advices.Words(NextReference(), transfer.Asked.Reference, words));

    public void Send(string type, string? uetr, string[] fields) => Publish(type, envelope.FromBank(type, uetr, fields));

    private static string Free(LedgerTransfer transfer) => transfer.Asked.Type == "202" ? "299" : "199";

    private void Publish(string kind, string message) =>
        publish($"OR_{kind}_{envelope.Moment("yyMMdd")}_{numbers.Next("file"):D8}.fin", Envelope.Bytes(message));
}
