namespace BankHub.Channels.Files.Lending;

/// <summary>A session on loan: one piece of work's alone until it is given back.</summary>
internal sealed class Loan<T>(Loans<T> from, T session)
    where T : class, IDisposable
{
    public T Session { get; } = session;

    public void Return() => from.Return(this);
}
