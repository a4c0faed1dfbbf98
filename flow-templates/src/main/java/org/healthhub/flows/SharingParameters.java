// SPDX-License-Identifier: Apache-2.0
package org.healthhub.flows;

import org.apache.nifi.flow.VersionedParameterContext;

import java.util.List;

/**
 * Values of the flow that shares data.
 */
public final class SharingParameters {

    public static final String CONTEXT = "healthhub-supply-demand";

    static final FlowParameter KEY = FlowParameter.secret("share.key",
            "共享密钥：由它算出各使用方的签名密钥；更换后所有使用方都要换密钥", "sharing key: the secrets of all consumers derive from it; with another one all of them need new secrets",
            "至少 16 个字符，建议 32 个随机字符 / at least 16 characters, better 32 random ones");
    static final FlowParameter HOST = FlowParameter.preset("share.listen.host",
            "共享接口的本机地址；对外开放时填网卡地址，前面须有 HTTPS 反向代理", "address of this host for the interface; behind an HTTPS proxy when it is open to others", "127.0.0.1");
    static final FlowParameter PORT = FlowParameter.preset("share.listen.port",
            "共享接口的端口", "port of the interface", "18092");
    static final FlowParameter HASH = FlowParameter.preset("share.signature.hash",
            "签名算法：HMAC-SHA256 或 HMAC-SM3（国密）", "keyed hash of signatures: HMAC-SHA256 or HMAC-SM3", "HMAC-SHA256");
    static final FlowParameter WINDOW = FlowParameter.preset("share.clock.window",
            "请求时间戳与枢纽时钟的最大差", "largest difference between a request's time stamp and the hub's clock", "5 mins");

    /** In the order in which a newcomer fills them in. */
    public static final List<FlowParameter> ALL = List.of(KEY, HOST, PORT, HASH, WINDOW);

    private SharingParameters() {
    }

    static VersionedParameterContext context() {
        return ParameterContexts.context(CONTEXT, "供需对接的参数 / Values of sharing", ALL, List.of(CommonParameters.CONTEXT));
    }
}
