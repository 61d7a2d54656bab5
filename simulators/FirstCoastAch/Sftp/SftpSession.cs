namespace BankHub.Simulators.FirstCoastAch.Sftp;

/// <summary>One SFTP conversation over a folder; it misbehaves where a fault was ordered.</summary>
internal sealed class SftpSession(Stream input, Stream output, string home, SftpFaults faults)
{
    private readonly SftpFolder folder = new(home);

    public void Run()
    {
        if (SftpPacket.Read(input) is not { Type: 1 })
        {
            return;
        }
        new SftpAnswer(2, 3).Text("fsync@openssh.com").Text("1").Text("limits@openssh.com").Text("1")
            .Text("posix-rename@openssh.com").Text("1").WriteTo(output);
        try
        {
            while (SftpPacket.Read(input) is { } packet && Serve(packet)) { }
        }
        finally
        {
            folder.CloseAll();
        }
    }

    /// <summary>False ends the session.</summary>
    private bool Serve(SftpPacket packet)
    {
        var id = packet.Number();
        var request = SftpRequest.Read(packet, folder);
        var fault = faults.Take(request.Operation, request.Path, request.End);
        switch (fault?.Misdeed)
        {
            case SftpMisdeed.DieBefore:
                _ = request.Operation == SftpOperation.Write ? folder.Write(request.Handle, request.Offset, Kept(request, fault)) : default;
                return false;
            case SftpMisdeed.Stall:
                return true;
            case SftpMisdeed.Lie or SftpMisdeed.Fail when request.Operation == SftpOperation.Write:
                folder.Write(request.Handle, request.Offset, Kept(request, fault));
                SftpAnswer.Status(id, fault.Misdeed == SftpMisdeed.Lie ? SftpStatus.Ok : SftpStatus.Failure).WriteTo(output);
                return true;
            case SftpMisdeed.Lie or SftpMisdeed.Fail:
                SftpAnswer.Status(id, fault.Misdeed == SftpMisdeed.Lie ? SftpStatus.Ok : SftpStatus.Failure).WriteTo(output);
                return true;
        }
        var answer = Answer(id, request);
        switch (fault?.Misdeed)
        {
            case SftpMisdeed.DieAfter:
                return false;
            case SftpMisdeed.StallAfter:
                return true;
            case SftpMisdeed.FailAfter:
                answer = SftpAnswer.Status(id, SftpStatus.Failure);
                break;
        }
        answer.WriteTo(output);
        return true;
    }

    private SftpAnswer Answer(uint id, SftpRequest request)
    {
        try
        {
            return folder.Do(id, request);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException or KeyNotFoundException)
        {
            return SftpAnswer.Status(id, problem switch
            {
                FileNotFoundException or DirectoryNotFoundException => SftpStatus.NoSuchFile,
                UnauthorizedAccessException => SftpStatus.PermissionDenied,
                _ => SftpStatus.Failure,
            });
        }
    }

    private static byte[] Kept(SftpRequest request, SftpFault fault) =>
        request.Data[..(int)Math.Clamp(fault.AfterBytes - request.Offset, 0, request.Data.Length)];
}
