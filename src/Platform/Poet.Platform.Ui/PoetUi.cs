using Microsoft.AspNetCore.Mvc;
using Poet.Platform.Ui.Forms;

namespace Poet.Platform.Ui;

/// <summary>Sets up what the pages of every module share.</summary>
public static class PoetUi
{
    /// <summary>Plain sentences for what model binding and validation refuse.</summary>
    public static IServiceCollection AddPoetUi(this IServiceCollection services) =>
        services.PostConfigure<MvcOptions>(PlainSentences.Use);
}
