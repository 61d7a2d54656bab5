namespace BankHub.Hub.Intake;

/// <summary>A payment in the queue, and the call that waits for it.</summary>
internal sealed class Pending(NewPayment payment)
{
    private readonly TaskCompletionSource<Acceptance> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public NewPayment Payment => payment;

    public Task<Acceptance> Answer => _answer.Task;

    public void Give(Acceptance answer) => _answer.TrySetResult(answer);

    public void Fail(Exception e) => _answer.TrySetException(e);
}
