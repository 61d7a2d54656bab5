namespace BankHub.IntegrationTests.Channels.Files;

/// <summary>Tests that go for every transport of files: one suite, run against each server.</summary>
public abstract class FileBankTests(FileBank bank) : IDisposable
{
    protected FileBank Bank => bank;

    public void Dispose()
    {
        bank.Dispose();
        GC.SuppressFinalize(this);
    }
}
