namespace BankHub.Hub.Intake;

/// <summary>A payment in the queue, and the call that waits for it.</summary>
internal sealed class Pending(NewPayment payment)
{
    private readonly TaskCompletionSource<Acceptance> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _isTaken;

    public NewPayment Payment => payment;

    public Task<Acceptance> Answer => _answer.Task;

    /// <summary>Whether it is the taker's: to be stored, or never to be, where its call waits no more. True once.</summary>
    public bool TryTake() => Interlocked.Exchange(ref _isTaken, 1) == 0;

    public void Give(Acceptance answer) => _answer.TrySetResult(answer);

    public void Fail(Exception e) => _answer.TrySetException(e);
}
