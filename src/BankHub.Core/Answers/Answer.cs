namespace BankHub.Core.Answers;

/// <summary>
/// What one bank tells another, or its customer, of payments that were sent: their status, money that goes back, or what became of a case.
/// All codes stand as they are in the message; what they are evidence of, a mapping says.
/// </summary>
public abstract record Answer
{
    private protected Answer()
    {
    }
}
