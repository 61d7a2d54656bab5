namespace BankHub.IntegrationTests.Faults;

/// <summary>A folder whose entries nobody can change any more, not even root.</summary>
internal sealed class FrozenFolder(string folder) : IDisposable
{
    private bool _frozen;

    public void Freeze()
    {
        Processes.Run("mount", "--bind", folder, folder);
        _frozen = true;
        Processes.Run("mount", "-o", "remount,bind,ro", folder);
    }

    public void Thaw()
    {
        if (_frozen)
            Processes.Run("umount", "-l", folder);
        _frozen = false;
    }

    public void Dispose() => Thaw();
}
