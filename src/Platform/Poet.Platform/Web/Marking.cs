namespace Poet.Platform.Web;

/// <summary>The security marking of everything that leaves the platform: pages, answers of the API, exports and downloads (Government Security Classifications Policy, handling caveat included).</summary>
public static class Marking
{
    /// <summary>The marking.</summary>
    public const string Is = "OFFICIAL-SENSITIVE";

    /// <summary>The header of every answer that holds it.</summary>
    public const string Header = "Poet-Marking";

    /// <summary>The name of a file whose content may not be touched, so that it still says what it is once it is saved.</summary>
    public static string FileName(string name) => $"{Is} {name}";
}
