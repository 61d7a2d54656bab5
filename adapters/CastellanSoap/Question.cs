namespace BankHub.Adapters.CastellanSoap;

/// <summary>What an answer answers: kept as the message's state and handed back with the reply.</summary>
/// <param name="Kind">One of the words below.</param>
/// <param name="Message">The reference of the message that carried the payments: its MsgId.</param>
/// <param name="Payment">The payment that was asked about; empty for a whole message.</param>
internal sealed record Question(string Kind, string Message, string Payment = "")
{
    public const string Submit = "submit", Status = "status", Recall = "recall";

    public string State => Payment.Length == 0 ? $"{Kind} {Message}" : $"{Kind} {Message} {Payment}";

    public static Question? Of(string? state) => state?.Split(' ') switch
    {
        [var kind, var message] => new Question(kind, message),
        [var kind, var message, var payment] => new Question(kind, message, payment),
        _ => null,
    };
}
