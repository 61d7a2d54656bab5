namespace BankHub.IntegrationTests.Protection.Pgp;

/// <summary>Us, the bank, its next key and a stranger; making keys takes its time, so once.</summary>
public sealed class People : IDisposable
{
    public People()
    {
        Bank.Knows(Us, Stranger);
        NextBank.Knows(Us);
        Stranger.Knows(Us);
    }

    internal Person Us { get; } = new("us");

    internal Person Bank { get; } = new("bank");

    internal Person NextBank { get; } = new("next");

    internal Person Stranger { get; } = new("stranger");

    public void Dispose()
    {
        foreach (var person in new[] { Us, Bank, NextBank, Stranger })
            person.Dispose();
    }
}
