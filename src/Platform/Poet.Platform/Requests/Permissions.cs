namespace Poet.Platform.Requests;

/// <summary>Permissions that more than one part of the platform asks for.</summary>
public static class Permissions
{
    /// <summary>Sees details that may tell where a protected person is.</summary>
    public const string SeeProtected = "protected.see";
}
